import QtQuick
import QtQuick.Layouts

/** One line of a list: what it is, more about it, its figure, where it leads. */
Tappable {
    id: root

    required property string title
    property string detail: ""
    /** How many lines of detail there may be before it is cut. */
    property int detailLines: 2
    property string amount: ""
    /** A word in its tone: "Late", "Sent". */
    property string status: ""
    property int tone: Tone.Plain
    property string iconName: ""
    /** Category index; -1 draws no bar. */
    property int edge: -1
    /** Leads to another page. */
    property bool chevron: false
    /** An icon at the far end, such as the tick of what is chosen. */
    property string mark: root.chevron ? "chevron" : ""
    /** A hairline below; off for the last row of a panel. */
    property bool divided: true

    spoken: [root.title, root.detail, root.status, root.amount].filter(part => part !== "").join(", ")
    padding: Theme.space8
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    implicitHeight: Math.max(Theme.targetMid, implicitContentHeight + topPadding + bottomPadding)
    ringInside: true

    background: Rectangle {
        color: root.chosen ? Theme.accentSoft : Theme.clear
        border.width: root.chosen && Theme.strong ? Theme.edgeWidth : 0
        border.color: Theme.accent

        Rectangle {
            anchors.fill: parent
            color: Theme.veil
            visible: root.down
        }
        Divider {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: root.divided
        }
        Rectangle {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: Theme.space8
            anchors.leftMargin: Theme.space4
            width: Theme.barWidth
            radius: width / 2
            color: Theme.category(root.edge)
            visible: root.edge >= 0
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space12

        Icon {
            visible: root.iconName !== ""
            icon: root.iconName
            color: root.enabled ? Theme.ink : Theme.quiet
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.title
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
                lines: root.detailLines
            }
        }
        ColumnLayout {
            spacing: 0

            Amount {
                Layout.alignment: Qt.AlignRight
                visible: root.amount !== ""
                text: root.amount
                weight: Theme.medium
                color: root.enabled ? Theme.ink : Theme.quiet
            }
            Label {
                Layout.alignment: Qt.AlignRight
                visible: root.status !== ""
                text: root.status
                size: Theme.small
                weight: Theme.bold
                color: Theme.tone(root.tone)
            }
        }
        Spinner {
            running: root.showsBusy
        }
        Icon {
            visible: root.mark !== "" && !root.showsBusy
            icon: root.mark
            color: root.chosen ? Theme.accent : Theme.quiet
        }
    }
}
