pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A list on the left, the form of what is open on the right; one at a time where there is little room. */
Item {
    id: root

    default property alias form: fields.content
    /** Items above the list. */
    property alias head: head.data
    required property var rows
    required property string current
    required property bool isOpen
    /** What is listed, spoken. */
    property string listName: ""
    property string title: ""
    property string addText: ""
    /** Why nothing can be added now; empty when it can. */
    property string whyNoneAdded: ""
    property string archiveText: ""
    property bool canArchive: false
    /** What is open has a place on the till to be looked at. */
    property bool canSee: false
    property string emptyText: ""
    /** Beside the list while nothing is open. */
    property string hint: ""

    readonly property bool narrow: width < Theme.scaled(720)

    signal added
    signal chosen(string key)
    signal closed
    signal archived
    signal seen

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: root.narrow
            Layout.preferredWidth: Math.max(Theme.scaled(320), Math.round(root.width * 0.36))
            visible: !root.narrow || !root.isOpen
            color: Theme.surface

            ColumnLayout {
                anchors.fill: parent
                spacing: 0

                Flow {
                    id: head

                    Layout.fillWidth: true
                    Layout.margins: Theme.space12
                    spacing: Theme.space8

                    Button {
                        text: root.addText
                        iconName: "plus"
                        enabled: root.whyNoneAdded === ""
                        reason: root.whyNoneAdded
                        onClicked: root.added()
                    }
                }
                Divider {
                    Layout.fillWidth: true
                }
                ScrollList {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    model: root.rows
                    Accessible.name: root.listName
                    emptyText: root.emptyText
                    footer: Item {
                        implicitHeight: Theme.targetMain
                    }

                    delegate: ListRow {
                        required property int index
                        required property var model

                        width: ListView.view.width
                        title: model.title
                        detail: model.detail ?? ""
                        amount: model.amount ?? ""
                        status: model.status ?? ""
                        tone: Tone.Stop
                        edge: model.edge ?? -1
                        chosen: !root.narrow && model.key === root.current
                        chevron: root.narrow
                        onClicked: root.chosen(model.key)
                    }
                }
            }
        }
        Divider {
            Layout.fillHeight: true
            visible: !root.narrow
            vertical: true
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.narrow || root.isOpen

            EmptyState {
                anchors.fill: parent
                visible: !root.isOpen
                iconName: "edit"
                text: root.hint
            }
            ScrollArea {
                id: fields

                anchors.fill: parent
                visible: root.isOpen
                padding: Theme.space24
                spacing: Theme.space24

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space8

                    IconButton {
                        visible: root.narrow
                        iconName: "list"
                        name: qsTr("The list")
                        onClicked: root.closed()
                    }
                    Label {
                        Layout.fillWidth: true
                        text: root.title
                        size: Theme.heading
                        weight: Theme.bold
                        lines: 2
                    }
                    Button {
                        visible: root.canSee && fields.width >= Theme.scaled(520)
                        text: qsTr("See it on the till")
                        iconName: "eye"
                        kind: Button.Quiet
                        onClicked: root.seen()
                    }
                    IconButton {
                        visible: root.canSee && fields.width < Theme.scaled(520)
                        iconName: "eye"
                        name: qsTr("See it on the till")
                        onClicked: root.seen()
                    }
                    IconButton {
                        visible: root.canArchive
                        iconName: "trash"
                        name: root.archiveText
                        onClicked: root.archived()
                    }
                }
            }
        }
    }
}
