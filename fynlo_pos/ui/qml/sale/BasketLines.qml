pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** The lines of the order; the newest one is always in sight. */
ScrollList {
    id: root

    required property BasketModel basket
    /** Whether there is a tile to touch. */
    property bool hasTiles: true

    /** What is out of sight is only guessed at, and a place made ahead would pass for a usual one. */
    readonly property bool _overflows: root.contentHeight > root.height
    property int _newest: -1

    signal touched(int row)

    model: root.basket.lines
    isEmpty: root.basket.isEmpty
    emptyTitle: root.hasTiles ? qsTr("Touch a tile to begin") : qsTr("No products here yet")
    // Large text in a small window: what to do first is what stays.
    emptyText: root.height < Theme.scaled(112) ? "" : !root.hasTiles ? qsTr("Make them under Menu > Products.") : qsTr("Or scan a code, or type a name in the search. Then touch Pay.")
    Accessible.name: qsTr("Lines of the order")

    on_OverflowsChanged: fitting.restart()
    onMovementStarted: root._newest = -1

    delegate: BasketLine {
        required property int index
        required property string key
        required quantity
        required detail
        required note
        required amount
        required status
        required chosen

        // Lines are made before they are rung: until then one is out of sight.
        visible: key !== ""
        height: key !== "" ? implicitHeight : 0
        width: ListView.view.width
        // A name on two lines makes its place higher once it is laid out.
        onHeightChanged: if (index === root._newest)
            root._showNewest()
        onClicked: root.touched(index)
    }

    // Not at once: the list is laid out as this is found.
    Timer {
        id: fitting

        interval: 0
        onTriggered: root._fit()
    }
    Connections {
        target: root.basket

        function onLineAdded(row: int): void {
            if (root.moving)
                return;
            root._newest = row;
            root._showNewest();
        }
    }

    function _fit(): void {
        root.basket.makeAhead(!root._overflows);
        root._showNewest();
    }

    function _showNewest(): void {
        if (root._newest >= 0)
            root.positionViewAtIndex(root._newest, ListView.Contain);
    }
}
