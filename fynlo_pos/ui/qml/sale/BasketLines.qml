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

    signal touched(int row)

    model: root.basket.lines
    emptyTitle: root.hasTiles ? qsTr("Touch a tile to begin") : qsTr("No products here yet")
    // Large text in a small window: what to do first is what stays.
    emptyText: root.height < Theme.scaled(112) ? "" : !root.hasTiles ? qsTr("Make them under Menu > Products.") : qsTr("Or scan a code, or type a name in the search. Then touch Pay.")
    Accessible.name: qsTr("Lines of the order")

    delegate: BasketLine {
        required property int index
        required quantity
        required detail
        required note
        required amount
        required status
        required chosen

        width: ListView.view.width
        onClicked: root.touched(index)
    }

    Connections {
        target: root.basket

        function onLineAdded(row: int): void {
            root.positionViewAtIndex(row, ListView.Contain);
        }
    }
}
