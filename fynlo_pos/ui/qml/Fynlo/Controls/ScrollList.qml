import QtQuick

/** A list that flicks, shows where it is, and says something when it is empty. */
ListView {
    id: root

    property string emptyIcon: ""
    property string emptyTitle: ""
    property string emptyText: ""
    property bool isEmpty: root.count === 0

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    reuseItems: false
    // A row made ahead, still being made when its page goes, takes the page's making with it.
    cacheBuffer: 0
    Accessible.role: Accessible.List

    ScrollMark {
        parent: root
        target: root
    }
    EmptyState {
        parent: root
        anchors.fill: parent
        visible: root.isEmpty && (root.emptyText !== "" || root.emptyTitle !== "")
        iconName: root.emptyIcon
        title: root.emptyTitle
        text: root.emptyText
    }
}
