pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What every page stands in: the bar on top, the banner under it, the page below. */
FocusScope {
    id: root

    required property Shell shell
    default property alias content: body.data
    /** Items of the bar, between the title and the person. */
    property alias bar: extras.data
    property string title: ""
    /** Back instead of the menu. */
    property bool backs: true
    /** The person and the status light, right. */
    property bool signed: true
    /** Room the snack leaves free: left of it, and below. */
    property real snackLeft: Theme.space16
    property real snackBottom: Theme.space16
    property real snackRoom: width - snackLeft - Theme.space16
    /** Little room for large text: the bar keeps its pictures and leaves out their words. */
    readonly property bool terse: width < Theme.scaled(720)
    /** Little height for large text: a foot says less, so that a banner and what is above the foot have room. */
    readonly property bool low: height < Theme.scaled(320)
    /** The light has words to say even so: what stands beside it is narrower. */
    readonly property bool speaks: terse && root.shell.status.tone !== Tone.Good
    /** What a banner may take: where large text needs the height, what a page is for comes first. */
    readonly property real bannerRoom: Math.min(height / 4, height - Theme.scaled(232))

    focus: true
    Keys.onEscapePressed: event => {
        event.accepted = root.backs;
        if (root.backs)
            root.shell.goBack();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.barHeight, bar.implicitHeight + Theme.space8)
            color: Theme.surface

            RowLayout {
                id: bar

                anchors.fill: parent
                anchors.leftMargin: Theme.space8
                anchors.rightMargin: Theme.space8
                spacing: Theme.space8

                // Made only where they are: a page has one of them, or none.
                Loader {
                    active: root.backs
                    visible: active
                    sourceComponent: Button {
                        text: qsTr("Back")
                        iconName: "back"
                        kind: Button.Quiet
                        onClicked: root.shell.goBack()
                    }
                }
                Loader {
                    active: !root.backs && root.signed
                    visible: active
                    sourceComponent: IconButton {
                        iconName: "menu"
                        name: qsTr("Menu")
                        onClicked: root.shell.openMenu()
                    }
                }
                Label {
                    Layout.fillWidth: extras.children.length === 0
                    Layout.maximumWidth: extras.children.length === 0 ? Infinity : root.width / 2
                    Layout.leftMargin: root.backs || root.signed ? 0 : Theme.space16
                    Layout.rightMargin: extras.children.length === 0 ? 0 : Theme.space8
                    visible: root.title !== ""
                    text: root.title
                    size: Theme.heading
                    weight: Theme.bold
                    lines: extras.children.length === 0 ? 1 : 2
                }
                RowLayout {
                    id: extras

                    Layout.fillWidth: children.length > 0
                    visible: children.length > 0
                    spacing: Theme.space8
                }
                Loader {
                    active: root.signed && root.shell.session.name !== ""
                    visible: active
                    sourceComponent: Button {
                        text: root.terse ? "" : root.shell.session.name
                        iconName: "user"
                        accessibleName: qsTr("%1: change person").arg(root.shell.session.name)
                        kind: Button.Quiet
                        onClicked: root.shell.lock()
                    }
                }
                StatusLight {
                    Layout.maximumWidth: root.width * 0.3
                    text: root.terse && !root.speaks ? "" : root.shell.status.text
                    accessibleName: root.shell.status.text
                    tone: root.shell.status.tone
                    enabled: root.signed
                    onClicked: root.shell.openStatus()
                }
            }
            Divider {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
            }
        }
        Banner {
            Layout.fillWidth: true
            most: root.bannerRoom
            text: root.shell.notices.bannerText
            tone: root.shell.notices.bannerTone
            actionText: root.shell.notices.bannerAction
            dismissText: root.shell.notices.bannerDismiss
            onAction: root.shell.notices.actOnBanner()
            onDismissed: root.shell.notices.dismissBanner()
        }
        Item {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
