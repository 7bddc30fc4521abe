import QtQuick
import QtQuick.Layouts

/** A page taller than its place: children stack in a column that flicks. */
Flickable {
    id: root

    default property alias content: column.data
    property int padding: 0
    /** Room left and right of the column, where the mark stands too. */
    property int sidePadding: root.padding
    /** How far beside what flicks its mark stands: into the margin of whoever holds it. */
    property int markOffset: 0
    property int spacing: Theme.space12

    readonly property Item _focused: Window.activeFocusItem

    contentWidth: width
    contentHeight: column.implicitHeight + 2 * root.padding
    implicitWidth: column.implicitWidth + 2 * root.sidePadding
    implicitHeight: contentHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    /** Brings an item inside into sight. */
    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y + root.padding;
        const least = top + item.height + Theme.space16 - root.height;
        const most = Math.max(0, root.contentHeight - root.height);
        if (root.contentY < least)
            root.contentY = Math.min(most, least);
        if (root.contentY > top - Theme.space16)
            root.contentY = Math.max(0, top - Theme.space16);
    }

    on_FocusedChanged: {
        for (let item = root._focused; item; item = item.parent) {
            if (item === column)
                root.reveal(root._focused);
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.padding
        anchors.leftMargin: root.sidePadding
        anchors.rightMargin: root.sidePadding
        spacing: root.spacing
    }
    ScrollMark {
        parent: root
        target: root
    }
}
