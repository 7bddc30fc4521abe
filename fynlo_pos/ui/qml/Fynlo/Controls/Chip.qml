import QtQuick

/** A small choice: one of a group, or on and off. */
Tappable {
    id: root

    /** What it adds to the price: "+0.40". */
    property string amount: ""
    property int tone: Tone.Accent
    /** Shows a cross: a touch takes it away. */
    property bool removable: false

    readonly property color _strongColor: root.tone === Tone.Plain ? Theme.accent : Theme.tone(root.tone)
    readonly property color _inkColor: !root.enabled ? Theme.quiet : root.chosen ? root._strongColor : Theme.ink

    readonly property bool _excused: !root.enabled && root.reason !== ""

    spoken: [root.text, root.amount, root.reason].filter(part => part !== "").join(" ")
    Accessible.checkable: !root.removable
    Accessible.checked: root.chosen
    padding: Theme.space8
    leftPadding: Theme.space16
    rightPadding: Theme.space16

    background: Face {
        color: !root.enabled ? Theme.sunk : root.chosen ? Theme.toneSoft(root.tone === Tone.Plain ? Tone.Accent : root.tone) : Theme.surface
        pressed: root.down
        border.width: root.chosen ? 2 * Theme.hairline : Theme.edgeWidth
        border.color: !root.enabled ? Theme.line : root.chosen ? root._strongColor : Theme.edge
    }

    contentItem: Item {
        id: face

        readonly property real _sign: root.removable || root.chosen ? sign.width + Theme.space8 : 0
        readonly property real _sum: root.amount !== "" ? Math.ceil(sum.implicitWidth) + Theme.space8 : 0

        implicitWidth: Math.ceil(Math.max(title.implicitWidth, root._excused ? why.implicitWidth : 0)) + _sign + _sum
        implicitHeight: title.implicitHeight + (root._excused ? why.implicitHeight : 0)

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            icon: root.removable ? "close" : "check"
            color: root._inkColor
            visible: root.removable || root.chosen
        }
        Words {
            id: title

            anchors.left: face._sign > 0 ? sign.right : parent.left
            anchors.leftMargin: face._sign > 0 ? Theme.space8 : 0
            anchors.right: face._sum > 0 ? sum.left : parent.right
            anchors.rightMargin: face._sum > 0 ? Theme.space8 : 0
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: root._excused ? -why.implicitHeight / 2 : 0
            text: root.text
            weight: root.chosen ? Theme.bold : Theme.regular
            color: root._inkColor
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            id: why

            anchors.left: title.left
            anchors.right: title.right
            anchors.top: title.bottom
            text: root.reason
            size: Theme.small
            color: Theme.quiet
            lines: 1
            horizontalAlignment: Text.AlignHCenter
            visible: root._excused
        }
        Amount {
            id: sum

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.amount
            color: root.enabled && !root.chosen ? Theme.quiet : root._inkColor
            visible: root.amount !== ""
        }
    }
}
