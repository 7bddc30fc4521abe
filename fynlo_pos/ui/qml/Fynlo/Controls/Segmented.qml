pragma ComponentBehavior: Bound
import QtQuick

/** One of two to five, all in sight. It shows `current`; the screen moves it when `chosen` arrives. */
FocusScope {
    id: root

    property list<string> options
    /** A non-empty one greys its segment and is spoken with it. */
    property list<string> reasons
    property int current: 0
    /** What is being chosen, spoken. */
    property string name: ""
    property int size: Theme.target

    signal chosen(int index)

    readonly property int _each: options.length > 0 ? Math.floor(width / options.length) : 0

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.PageTabList
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.sunk
        border.width: Theme.edgeWidth
        border.color: Theme.edge
    }

    Row {
        id: row

        readonly property real widest: {
            let widest = 0;
            for (let i = 0; i < segments.count; i++) {
                const segment = segments.itemAt(i);
                widest = Math.max(widest, segment ? segment.implicitWidth : 0);
            }
            return widest;
        }

        readonly property real tallest: {
            let tallest = 0;
            for (let i = 0; i < segments.count; i++) {
                const segment = segments.itemAt(i);
                tallest = Math.max(tallest, segment ? segment.implicitHeight : 0);
            }
            return tallest;
        }

        anchors.fill: parent

        Repeater {
            id: segments

            model: root.options

            Tappable {
                id: segment

                required property int index
                required property string modelData

                text: segment.modelData
                chosen: root.current === segment.index
                enabled: segment.reason === ""
                reason: root.reasons[segment.index] ?? ""
                width: root.width / Math.max(1, root.options.length)
                height: root.height
                implicitHeight: Math.max(root.size, implicitContentHeight + topPadding + bottomPadding)
                padding: Theme.space4
                leftPadding: Theme.space12
                rightPadding: Theme.space12
                ringInside: true
                Accessible.role: Accessible.RadioButton
                Accessible.checked: segment.chosen
                onClicked: root.chosen(segment.index)

                background: Face {
                    color: segment.chosen ? Theme.accent : Theme.clear
                    filled: segment.chosen
                    pressed: segment.down
                    border.width: 0
                }
                contentItem: Words {
                    text: segment.text
                    weight: segment.chosen ? Theme.bold : Theme.medium
                    color: segment.chosen ? Theme.inkOn : segment.enabled ? Theme.ink : Theme.quiet
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }

    Binding {
        root.implicitWidth: row.widest * root.options.length
        root.implicitHeight: Math.max(root.size, row.tallest)
    }
}
