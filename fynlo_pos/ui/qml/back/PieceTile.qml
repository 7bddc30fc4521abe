import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One note or coin being counted: its name, how many, what they come to. */
Tappable {
    id: root

    required property var piece

    text: root.piece.name
    chosen: root.piece.chosen
    spoken: [root.piece.name, root.piece.count !== "" ? root.piece.count : "0"].join(" × ")
    padding: Theme.space8
    leftPadding: Theme.space12
    rightPadding: Theme.space12

    background: Face {
        color: root.chosen ? Theme.accentSoft : Theme.surface
        pressed: root.down
        border.width: root.chosen ? 2 * Theme.hairline : Theme.edgeWidth
        border.color: root.chosen ? Theme.accent : Theme.edge
    }
    contentItem: RowLayout {
        spacing: Theme.space8

        Label {
            Layout.minimumWidth: Theme.scaled(40)
            text: root.piece.name
            weight: Theme.bold
            Accessible.ignored: true
        }
        Amount {
            Layout.fillWidth: true
            text: root.piece.count !== "" ? "× " + root.piece.count : ""
            weight: Theme.medium
            color: root.chosen ? Theme.accent : Theme.ink
            Accessible.ignored: true
        }
        Amount {
            Layout.preferredWidth: Theme.scaled(72)
            text: root.piece.amount
            color: Theme.quiet
            Accessible.ignored: true
        }
    }
}
