import QtQuick
import QtQuick.Layouts

/** One person to sign in as. */
Tappable {
    id: root

    required property string name
    property string initials: ""
    /** "on since 08:58". */
    property string detail: ""
    property bool onShift: false

    spoken: [root.name, root.detail].filter(part => part !== "").join(", ")
    padding: Theme.space12
    implicitHeight: Math.max(Theme.targetMain, implicitContentHeight + topPadding + bottomPadding)

    background: Face {
        color: root.chosen ? Theme.accentSoft : Theme.surface
        pressed: root.down
        border.color: root.chosen ? Theme.accent : Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        Rectangle {
            implicitWidth: Math.max(Theme.scaled(Theme.target - Theme.space8), sign.implicitWidth + Theme.space12)
            implicitHeight: implicitWidth
            radius: width / 2
            color: root.onShift ? Theme.accentSoft : Theme.sunk
            border.width: Theme.strong || root.onShift ? Theme.edgeWidth : 0
            border.color: root.onShift ? Theme.accent : Theme.edge

            Label {
                id: sign

                anchors.centerIn: parent
                text: root.initials
                weight: Theme.bold
                color: root.onShift ? Theme.accent : Theme.quiet
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.name
                isName: true
                weight: Theme.medium
                lines: 2
                color: root.enabled ? Theme.ink : Theme.quiet
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: !root.enabled && root.reason !== "" ? root.reason : root.detail
                size: Theme.small
                color: Theme.quiet
                lines: 2
            }
        }
        Spinner {
            running: root.showsBusy
        }
    }
}
