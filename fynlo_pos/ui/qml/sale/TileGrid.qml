pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** As many columns of tiles as fit. */
GridView {
    id: root

    required property CatalogueModel catalogue
    property real pageWidth: width
    readonly property int columns: Math.max(1, Math.floor((width - Theme.space8) / (Theme.tileWidth(pageWidth) + Theme.space8)))

    signal tapped(int row)

    topMargin: Theme.space8
    bottomMargin: Theme.space8
    leftMargin: Theme.space8
    cellWidth: Math.floor((width - Theme.space8) / columns)
    cellHeight: Theme.tileHeight(pageWidth) + Theme.space8
    clip: true
    // A keystroke may bring sixty tiles and the next take them away: they wait to be used again.
    reuseItems: true
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Products")
    model: root.catalogue.tiles

    delegate: Tile {
        required property int index
        required price
        required quantity
        required edge
        required reason

        width: GridView.view.cellWidth - Theme.space8
        height: GridView.view.cellHeight - Theme.space8
        onClicked: root.tapped(index)
        // A tile that waits is drawn no more, and must not be read out or found either.
        GridView.onPooled: visible = false
        GridView.onReused: visible = true
    }

    ScrollMark {
        parent: root
        target: root
    }
    EmptyState {
        parent: root
        anchors.fill: parent
        visible: root.catalogue.emptyTitle !== ""
        iconName: "search"
        title: root.catalogue.emptyTitle
        text: root.catalogue.emptyText
    }
    Connections {
        target: root.catalogue

        function onTurned(): void {
            root.positionViewAtBeginning();
        }
    }
}
