pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** Call numbers under one word, to be read across a room: as large as lets all of them be seen. */
Rectangle {
    id: root

    required property string title
    required property string iconName
    property list<string> numbers
    property bool ready: false

    readonly property int size: root._fitting([Theme.huge, Theme.far, Theme.total].slice(root.ready ? 0 : 1))

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
            id: wall

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Theme.space24

            Repeater {
                model: root.numbers

                Label {
                    required property string modelData

                    width: Math.max(implicitWidth, root._cell(root.size))
                    text: modelData
                    size: root.size
                    weight: Theme.bold
                    color: root.ready ? Theme.go : Theme.ink
                    lines: 1
                }
            }
        }
    }

    function _cell(size: int): real {
        const longest = root.numbers.reduce((most, number) => Math.max(most, number.length), 2);
        return 0.6 * size * longest;
    }

    function _fits(size: int): bool {
        const abreast = Math.max(1, Math.floor((wall.width + wall.spacing) / (root._cell(size) + wall.spacing)));
        const rows = Math.ceil(root.numbers.length / abreast);
        return rows * (1.3 * size + wall.spacing) - wall.spacing <= wall.height;
    }

    function _fitting(sizes: list<int>): int {
        return sizes.find(size => root._fits(size)) ?? sizes[sizes.length - 1];
    }
}
