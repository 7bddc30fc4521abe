import QtQuick

/** One key of the keypad. */
Tappable {
    id: root

    required property string code
    readonly property real least: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    readonly property string _iconName: root.code === "back" ? "backspace" : ""

    text: root.code === "clear" ? "C" : root._iconName !== "" ? "" : root.code
    spoken: root.code === "back" ? qsTr("Delete one digit") : root.code === "clear" ? qsTr("Clear") : root.code
    padding: Theme.space4
    implicitHeight: Math.max(Theme.targetMid, implicitContentHeight + topPadding + bottomPadding)

    background: Face {
        color: Theme.sunk
        pressed: root.down
        border.color: Theme.line
    }
    contentItem: Item {
        implicitWidth: glyph.implicitWidth
        implicitHeight: glyph.implicitHeight

        Label {
            id: glyph

            anchors.centerIn: parent
            text: root.text
            size: Theme.heading
            weight: Theme.medium
            color: root.enabled ? Theme.ink : Theme.quiet
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            icon: root._iconName
            turns: false
            color: root.enabled ? Theme.ink : Theme.quiet
        }
    }
}
