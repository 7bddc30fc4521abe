import QtQuick
import QtQuick.Layouts

/** One light and two words; a touch says more. */
Tappable {
    id: root

    property int tone: Tone.Good

    padding: Theme.space8

    background: Face {
        color: Theme.clear
        pressed: root.down
        border.width: 0
    }
    contentItem: RowLayout {
        spacing: Theme.space8

        Rectangle {
            implicitWidth: Theme.dotSize
            implicitHeight: Theme.dotSize
            radius: root.tone === Tone.Stop || root.tone === Tone.Warn ? 2 : width / 2
            rotation: root.tone === Tone.Warn ? 45 : 0
            color: Theme.tone(root.tone)
            antialiasing: true
        }
        Words {
            Layout.fillWidth: true
            text: root.text
            lines: 2
            weight: root.tone === Tone.Good ? Theme.regular : Theme.bold
            color: root.tone === Tone.Good || root.tone === Tone.Plain ? Theme.ink : Theme.tone(root.tone)
        }
    }
}
