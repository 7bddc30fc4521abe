import QtQuick

/** Takes the touches on what an item has moved, until a person can have seen it: they were meant for what lay there before. */
MultiPointTouchArea {
    id: root

    /** What came, went or grew: all below it in its column has moved. */
    required property Item mover
    property Stage stage: null

    property bool _moved: false

    function moved(): void {
        if (root.stage === null)
            return;
        root.stage.pageMoved();
        root._moved = root.stage.settling;
        root._lie();
    }

    function _lie(): void {
        const column = root.mover.parent;
        const place = column.mapToItem(root.parent, 0, root.mover.y, column.width, column.height - root.mover.y);
        root.x = place.x;
        root.y = place.y;
        root.width = place.width;
        root.height = place.height;
    }

    parent: root.stage ? root.stage.ground : root.mover
    visible: root._moved
    // Over the page, under what was said.
    z: 40

    Connections {
        target: root.stage

        function onPageSeen(): void {
            if (root._moved)
                root._lie();
        }
        function onSettlingChanged(): void {
            if (!root.stage.settling)
                root._moved = false;
        }
    }
}
