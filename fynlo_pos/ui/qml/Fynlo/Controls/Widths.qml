pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

/** How wide words are, in thousandths of the type's size. A text is measured once, whatever asks for it and at any size. */
QtObject {
    id: root

    /** Measured so large that no rounding of a pixel matters. */
    readonly property int _size: 100
    /** Texts remembered; the menus, buttons and tiles of a till are fewer. */
    readonly property int _most: 10000
    readonly property var _known: new Map()
    // One for each weight: a binding that set the weight would wait for itself.
    readonly property FontMetrics _regular: Metrics {}
    readonly property FontMetrics _medium: Metrics {
        font.weight: Theme.medium
    }
    readonly property FontMetrics _bold: Metrics {
        font.weight: Theme.bold
    }

    component Metrics: FontMetrics {
        font.family: Theme.family
        font.pixelSize: root._size
        font.features: Theme.figures
    }

    /** The width of a text on one line. */
    function natural(text: string, weight: int): int {
        const key = weight + text;
        let width = root._known.get(key);
        if (width === undefined) {
            if (root._known.size >= root._most)
                root._known.clear();
            const metrics = weight >= Theme.bold ? root._bold : weight >= Theme.medium ? root._medium : root._regular;
            width = Math.ceil(metrics.advanceWidth(text) * 1000 / root._size);
            root._known.set(key, width);
        }
        return width;
    }

    /** The width of a text's longest word. */
    function widest(text: string, weight: int): int {
        return text.split(/\s+/).reduce((widest, word) => Math.max(widest, root.natural(word, weight)), 0);
    }

    /** The size, at most `size` and no less than `least`, at which words so wide fit into `room` pixels. */
    function fitting(widest: int, size: int, room: real, least: int): int {
        const width = widest * size / 1000;
        return room <= 0 || width <= room + Theme.slack ? size : Math.max(Math.min(size, least), Math.floor(size * room / width));
    }
}
