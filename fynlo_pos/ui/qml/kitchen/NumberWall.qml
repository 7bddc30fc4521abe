pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** Call numbers under one word, to be read across a room. */
Rectangle {
    id: root

    required property string title
    required property string iconName
    property list<string> numbers
    property bool ready: false

    color: root.ready ? Theme.goSoft : Theme.surface
    clip: true
    Accessible.role: Accessible.List
    Accessible.name: root.title

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space32
        spacing: Theme.space24

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space16

            Icon {
                icon: root.iconName
                size: Theme.total
                color: root.ready ? Theme.go : Theme.quiet
            }
            Words {
                Layout.fillWidth: true
                text: root.title
                size: Theme.far
                weight: Theme.bold
                color: root.ready ? Theme.go : Theme.ink
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Theme.space24

            Repeater {
                model: root.numbers

                Label {
                    required property string modelData

                    width: Math.max(implicitWidth, 2 * Theme.far)
                    text: modelData
                    size: root.ready ? Theme.huge : Theme.far
                    weight: Theme.bold
                    color: root.ready ? Theme.go : Theme.ink
                    lines: 1
                }
            }
        }
    }
}
