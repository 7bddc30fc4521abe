import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A line of a receipt that can come back: ticked, not ticked, or greyed because it did before. */
Tappable {
    id: root

    required property var line

    readonly property color inkColor: root.enabled ? Theme.ink : Theme.quiet

    enabled: root.line.canChoose
    chosen: root.line.chosen
    reason: root.line.status
    spoken: [root.line.quantity, root.line.name, root.line.amount].filter(word => word !== "").join(" ")
    implicitHeight: Math.max(Theme.targetRow, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.space8
    ringInside: true
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: root.chosen

    background: Face {
        radius: Theme.radiusInner
        color: root.chosen ? Theme.stopSoft : Theme.clear
        pressed: root.down
        border.width: root.chosen && Theme.strong ? Theme.edgeWidth : 0
        border.color: Theme.stop
    }
    contentItem: RowLayout {
        spacing: Theme.space12

        Rectangle {
            implicitWidth: Theme.iconSize
            implicitHeight: Theme.iconSize
            radius: Theme.space4
            color: root.chosen ? Theme.stop : Theme.clear
            border.width: root.chosen ? 0 : 2 * Theme.hairline
            border.color: root.enabled ? Theme.edge : Theme.line

            Icon {
                anchors.centerIn: parent
                visible: root.chosen
                icon: "check"
                size: parent.width - Theme.space4
                color: Theme.inkOn
            }
        }
        Label {
            visible: text !== ""
            text: root.line.quantity
            weight: Theme.medium
            color: root.inkColor
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: root.line.name
                lines: 2
                color: root.inkColor
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.line.status !== "" ? root.line.status : root.line.detail
                size: Theme.small
                color: Theme.quiet
                Accessible.ignored: true
            }
        }
        Amount {
            text: root.line.amount
            color: root.inkColor
            Accessible.ignored: true
        }
    }
}
