import QtQuick
import QtQuick.Templates as T

/** What an item and all in it show, told in one walk. An Item, because PySide knows that class at once. */
Item {
    id: root

    readonly property var _classes: new Map()
    /** Empty, they are neither touched nor read. */
    readonly property var _plain: new Set(["QQuickLoader", "QQuickRectangle"])

    /** Each item that is shown and not plain, whoever holds it first, and what `Fact` in sights.py names of it. */
    function tell(top: Item): var {
        const items = [];
        const facts = [];
        root._tell(top, -1, false, items, facts);
        return {
            "items": items,
            "facts": JSON.stringify(facts)
        };
    }

    /** Each control in it that a finger presses, whoever holds it first. */
    function taps(top: Item): var {
        const found = [];
        root._tap(top, found);
        return found;
    }

    /** Whether a text in it holds these words. */
    function reads(top: Item, words: string): bool {
        return root._reads(top, words);
    }

    function _reads(item, words) {
        if (!item.visible)
            return false;
        if (String(item.text || "").includes(words))
            return true;
        const held = item.children;
        const count = held.length;
        for (let at = 0; at < count; at++)
            if (root._reads(held[at], words))
                return true;
        return false;
    }

    function _tap(item, found) {
        if (!item.visible)
            return;
        if (item instanceof T.AbstractButton)
            found.push(item);
        const held = item.children;
        const count = held.length;
        for (let at = 0; at < count; at++)
            root._tap(held[at], found);
    }

    function _tell(item, holder, isRow, items, facts) {
        if (!item.visible)
            return;
        const name = String(item).split("(", 1)[0];
        const held = item.children;
        const count = held.length;
        if (count === 0 && root._plain.has(name))
            return;
        const kind = root._classes.get(name) ?? root._learn(name, item);
        const place = item.mapToItem(null, 0, 0, item.width, item.height);
        const row = isRow ? root._isKeptBack(item) ? 2 : 1 : 0;
        const rings = kind.taps && (item.focusPolicy & Qt.TabFocus) !== 0 && !item.ringInside;
        const words = kind.words ? [item.text, item.truncated, item.contentWidth, item.contentHeight, item.effectiveHorizontalAlignment, item.verticalAlignment, item.fontInfo.pixelSize] : null;
        const nth = items.push(item) - 1;
        facts.push([holder, name, place.x, place.y, place.width, place.height, item.width, item.height, item.z, item.clip, row, rings, words]);
        const areRows = count > 0 && item.parent instanceof ItemView;
        for (let at = 0; at < count; at++)
            root._tell(held[at], nth, areRows, items, facts);
    }

    function _learn(name, item) {
        const kind = {
            "taps": item instanceof T.AbstractButton,
            "words": item instanceof Text
        };
        root._classes.set(name, kind);
        return kind;
    }

    /** Whether a list keeps a row for later: it waits at the place of another, whose index is lower. */
    function _isKeptBack(row) {
        const place = root._place(row);
        const all = row.parent.children;
        const count = all.length;
        for (let at = 0; at < count; at++) {
            const other = all[at];
            if (other.x === row.x && other.y === row.y && root._place(other) < place)
                return true;
        }
        return false;
    }

    function _place(row) {
        return Number.isInteger(row.index) ? row.index : Infinity;
    }
}
