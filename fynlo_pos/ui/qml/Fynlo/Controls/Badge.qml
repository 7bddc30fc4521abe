import QtQuick

/** A filled pill with a count or a word. */
Rectangle {
    id: root

    property string text: ""
    property int tone: Tone.Accent
    /** Small, for the corner of an icon. */
    property bool compact: false

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + (root.compact ? Theme.space8 : Theme.space16))
    implicitHeight: Math.max(root.compact ? Theme.heading : Theme.badgeSize, label.implicitHeight + (root.compact ? 0 : Theme.space4))
    radius: height / 2
    color: Theme.tone(root.tone)
    visible: root.text !== ""

    Label {
        id: label

        anchors.centerIn: parent
        text: root.text
        size: root.compact ? Theme.small : Theme.body
        weight: Theme.bold
        lines: 1
        color: Theme.inkOn
    }
}
