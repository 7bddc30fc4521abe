pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** How far the first run has come: five bars, those behind filled. */
RowLayout {
    id: root

    property int step: 0
    property int steps: 5

    spacing: Theme.space8
    Accessible.ignored: true

    Repeater {
        model: root.steps

        Rectangle {
            required property int index

            Layout.fillWidth: true
            implicitHeight: Theme.space8
            radius: height / 2
            color: index <= root.step ? Theme.accent : Theme.sunk
            border.width: index <= root.step ? 0 : Theme.hairline
            border.color: Theme.edge
        }
    }
}
