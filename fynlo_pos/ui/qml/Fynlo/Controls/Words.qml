import QtQuick

/** A Label on something tappable: shrinks before a word of it would break. */
Label {
    id: root

    readonly property real widestWord: _widest(metrics.font)

    font.pixelSize: root.width > 0 && root.widestWord > root.width + Theme.space4 / 2 ? Math.max(Math.min(root.size, Theme.least), Math.floor(root.size * root.width / root.widestWord)) : root.size

    function _widest(font: font): real {
        return root.text.split(/\s+/).reduce((widest, word) => Math.max(widest, metrics.advanceWidth(word)), 0);
    }

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: root.size
        font.weight: root.weight
    }
}
