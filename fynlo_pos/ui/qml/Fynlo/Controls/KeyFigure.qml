import QtQuick
import QtQuick.Layouts

/** A figure worth a glance, how it changed, and a touch to see what it is made of. */
Tappable {
    id: root

    required property string label
    property string value: ""
    /** "+8% on last Friday". */
    property string change: ""
    property int changeTone: Tone.Plain

    spoken: [root.label, root.value, root.change].filter(part => part !== "").join(", ")
    padding: Theme.space16
    implicitWidth: Math.max(Theme.width160, implicitContentWidth + leftPadding + rightPadding)

    background: Face {
        color: root.chosen ? Theme.accentSoft : Theme.surface
        pressed: root.down
        border.color: root.chosen ? Theme.accent : Theme.line
    }
    contentItem: ColumnLayout {
        spacing: Theme.space4

        Label {
            Layout.fillWidth: true
            text: root.label
            color: Theme.quiet
        }
        Amount {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignLeft
            text: root.value
            size: Theme.figure
            weight: Theme.bold
        }
        Label {
            Layout.fillWidth: true
            visible: root.change !== ""
            text: root.change
            size: Theme.small
            weight: Theme.medium
            color: Theme.tone(root.changeTone)
        }
    }
}
