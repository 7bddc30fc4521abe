pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** What the kitchen makes for one order, readable at three metres. */
FocusScope {
    id: root

    property string number: ""
    /** "Table 4", "Sam  take away". */
    property string place: ""
    /** "9 min". */
    property string age: ""
    /** "DUE", "LATE". */
    property string status: ""
    property int tone: Tone.Plain
    /** The guest's allergy: the red band. Never a dish's list of contents. */
    property string allergy: ""
    /** Rows of quantity, name, detail, state ("", "added", "cancelled", "done", "later"). */
    property list<var> lines
    property bool large: false
    property bool busy: false
    property string readyText: qsTr("Ready")

    readonly property int lineSize: root.large ? Theme.total : Theme.figure

    signal ready
    signal lineClicked(int index)

    implicitWidth: root.large ? Theme.width440 : Theme.ticketWidth
    implicitHeight: column.implicitHeight + 2 * Theme.edgeWidth
    Accessible.role: Accessible.Grouping
    Accessible.name: [root.number, root.place, root.age, root.status, root.allergy].filter(part => part !== "").join(", ")

    Panel {
        anchors.fill: parent
        tone: Tone.Plain
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.clear
        border.width: root.tone === Tone.Plain ? 0 : Theme.focusWidth
        border.color: Theme.tone(root.tone)
        z: 1
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space12
            spacing: Theme.space8

            Amount {
                text: root.number
                size: root.lineSize
                weight: Theme.bold
            }
            Label {
                Layout.fillWidth: true
                text: root.place
                size: Theme.heading
                weight: Theme.medium
                lines: 2
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space4

                Amount {
                    Layout.alignment: Qt.AlignRight
                    text: root.age
                    size: Theme.heading
                    weight: Theme.bold
                    color: root.tone === Tone.Plain ? Theme.ink : Theme.tone(root.tone)
                }
                Badge {
                    Layout.alignment: Qt.AlignRight
                    text: root.status
                    tone: root.tone
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: band.implicitHeight + 2 * Theme.space8
            visible: root.allergy !== ""
            color: Theme.stop

            RowLayout {
                id: band

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Theme.space12
                spacing: Theme.space8

                Icon {
                    icon: "warning"
                    color: Theme.inkOn
                }
                Label {
                    Layout.fillWidth: true
                    text: root.allergy
                    size: Theme.heading
                    weight: Theme.bold
                    color: Theme.inkOn
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }
        Repeater {
            model: root.lines

            TicketLine {
                required property int index
                required property var modelData

                Layout.fillWidth: true
                size: root.lineSize
                quantity: modelData.quantity ?? ""
                name: modelData.name ?? ""
                detail: modelData.detail ?? ""
                lineState: modelData.state ?? ""
                onClicked: root.lineClicked(index)
            }
        }
        Button {
            Layout.fillWidth: true
            Layout.margins: Theme.space12
            visible: root.readyText !== ""
            text: root.readyText
            kind: Button.Primary
            size: Button.Large
            busy: root.busy
            onClicked: root.ready()
        }
    }
}
