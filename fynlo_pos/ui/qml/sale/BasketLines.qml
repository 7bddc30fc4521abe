pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** The lines of the order; the newest one is always in sight. */
Flickable {
    id: root

    required property BasketModel basket
    /** Whether there is a tile to touch. */
    property bool hasTiles: true

    property int _newest: -1

    signal touched(int row)

    contentWidth: width
    contentHeight: lines.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Lines of the order")

    onMovementStarted: root._newest = -1
    // A name on two lines makes its place higher once it is laid out.
    onContentHeightChanged: root._showNewest()
    onHeightChanged: root._showNewest()

    // No ListView: it guesses where what is out of sight lies, and a place made ahead, which has
    // no height, had it draw lines over one another or leave them out.
    Column {
        id: lines

        width: root.width

        Repeater {
            id: places

            model: root.basket.lines
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
                width: lines.width
                onActiveFocusChanged: if (activeFocus)
                    root._show(this)
                onClicked: root.touched(index)
            }
        }
    }
    ScrollMark {
        parent: root
        target: root
    }
    EmptyState {
        parent: root
        anchors.fill: parent
        // Less than its two lines of heading would be cut; Pay says it as well.
        visible: root.basket.isEmpty && root.height >= Theme.scaled(48)
        title: root.hasTiles ? qsTr("Touch a tile to begin") : qsTr("No products here yet")
        // Large text in a small window: what to do first is what stays.
        text: root.height < Theme.scaled(112) ? "" : !root.hasTiles ? qsTr("Make them under Menu > Products.") : qsTr("Or scan a code, or type a name in the search. Then touch Pay.")
    }
    Connections {
        target: root.basket

        function onLineAdded(row: int): void {
            if (root.moving)
                return;
            root._newest = row;
            lines.forceLayout();
            root._showNewest();
        }
    }

    function _showNewest(): void {
        const line = root._newest < 0 ? null : places.itemAt(root._newest);
        if (line)
            root._show(line);
    }

    function _show(line: Item): void {
        const least = line.y + line.height - root.height;
        root.contentY = Math.max(0, Math.min(line.y, Math.max(root.contentY, least)));
    }
}
