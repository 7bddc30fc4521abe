import QtQuick
import QtQuick.Layouts

/** One of what is compared: its name and figure above a bar, as long as its share of the largest. */
Tappable {
    id: root

    required property string title
    property string amount: ""
    /** Of the largest, 0 to 1. */
    property real share: 0

    spoken: [root.title, root.amount].filter(part => part !== "").join(", ")
    implicitHeight: Math.max(Theme.targetRow, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.space4
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    ringInside: true

    background: Rectangle {
        color: root.down ? Theme.veil : Theme.clear
        radius: Theme.radiusInner
    }
    contentItem: ColumnLayout {
        spacing: Theme.space4

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space12

            Words {
                Layout.fillWidth: true
                text: root.title
                lines: 1
            }
            Amount {
                text: root.amount
                weight: Theme.medium
            }
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: Theme.space12

            Rectangle {
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                width: Math.max(Theme.barWidth, parent.width * root.share)
                radius: Theme.space4
                color: Theme.accentSoft
                border.width: Theme.edgeWidth
                border.color: Theme.accent
            }
        }
    }
}
