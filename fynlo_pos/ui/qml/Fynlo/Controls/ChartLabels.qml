pragma ComponentBehavior: Bound
import QtQuick

/** The words under a chart: as many as fit without touching. */
Item {
    id: root

    property list<string> labels

    readonly property real _slot: width / Math.max(1, root.labels.length)
    readonly property real _widest: root._measure(metrics.font)
    readonly property int _every: Math.max(1, Math.ceil((root._widest + Theme.space8) / Math.max(1, root._slot)))

    implicitHeight: metrics.height

    function _measure(font: font): real {
        return root.labels.reduce((widest, label) => Math.max(widest, metrics.advanceWidth(label)), 0);
    }

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.small
    }
    Repeater {
        model: root.labels

        Label {
            required property int index
            required property string modelData

            anchors.left: parent?.left
            anchors.leftMargin: (index + 0.5) * root._slot - width / 2
            text: modelData
            size: Theme.small
            color: Theme.quiet
            lines: 1
            elide: Text.ElideNone
            visible: index % root._every === 0
            Accessible.ignored: true
        }
    }
}
