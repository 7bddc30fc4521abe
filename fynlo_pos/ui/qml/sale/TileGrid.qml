pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** As many columns of tiles as fit. */
GridView {
    id: root

    required property CatalogueModel catalogue
    property real pageWidth: width
    readonly property bool bare: catalogue.emptyTitle !== ""
    /** The tiles that stand in it without a flick. */
    readonly property int whole: columns * Math.max(0, Math.floor((height - topMargin - bottomMargin) / cellHeight))
    /** Those, and those of a row that is half in sight or next below. */
    readonly property int seen: whole + columns
    readonly property int columns: Math.max(1, Math.floor((width - Theme.space8) / (Theme.tileWidth(pageWidth) + Theme.space8)))

    signal tapped(int row)

    topMargin: Theme.space8
    bottomMargin: Theme.space8
    leftMargin: Theme.space8
    cellWidth: Math.floor((width - Theme.space8) / columns)
    cellHeight: Theme.tileHeight(pageWidth) + Theme.space8
    clip: true
    // Made when first there is nothing, and kept: the next letter may find nothing again.
    onBareChanged: nothing.active = nothing.active || root.bare
    onSeenChanged: root.catalogue.see(root.seen)
    // A keystroke may bring sixty tiles and the next take them away: they wait to be used again.
    reuseItems: true
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Products")
    model: root.catalogue.tiles
    // What stood here waits behind the words that nothing was found: the next letter may find again.
    contentItem.visible: !root.bare
    // The places behind the tiles are blank.
    interactive: !root.bare && root.catalogue.count > root.whole
    // Flicked down and then short enough: nobody could flick it back.
    onInteractiveChanged: Qt.callLater(root._stand)

    delegate: Tile {
        required property int index
        property bool pooled: false

        required widest
        required price
        required quantity
        required edge
        required reason

        width: GridView.view.cellWidth - Theme.space8
        height: GridView.view.cellHeight - Theme.space8
        onClicked: root.tapped(index)
        // A tile that waits, or a blank one, must not be read out or found either.
        visible: name !== "" && !pooled
        GridView.onPooled: pooled = true
        GridView.onReused: pooled = false
    }

    ScrollMark {
        parent: root
        target: root
        opacity: root.interactive ? 1 : 0
    }
    Loader {
        id: nothing

        active: false
        parent: root
        anchors.fill: parent
        visible: root.bare
        sourceComponent: EmptyState {
            iconName: "search"
            title: root.catalogue.emptyTitle
            text: root.catalogue.emptyText
        }
    }
    // A renderer without a graphics card adds up what to paint, piece by piece: one piece that covers the two hundred
    // of forty tiles costs it less. A frame of the ground on the ground, which nobody sees.
    Rectangle {
        id: cover

        property bool turned: false

        parent: root
        anchors.fill: parent
        z: 1
        color: cover.turned ? Theme.clear : Qt.alpha(Theme.ground, 0)
        border.width: Theme.hairline
        border.color: Theme.ground
    }
    Connections {
        target: root.catalogue.tiles

        function onDataChanged(first: var, last: var): void {
            if (first.row !== last.row)
                cover.turned = !cover.turned;
        }
    }
    Connections {
        target: root.catalogue

        function onTurned(): void {
            root.contentY = root.originY - root.topMargin;
        }
    }

    /** At the beginning, once the tiles are laid out: moved while they are, they stay where they were put. */
    function _stand(): void {
        const beginning = root.originY - root.topMargin;
        if (root.interactive || root.contentY <= beginning)
            return;
        root.cancelFlick();
        root.contentY = beginning;
    }
}
