pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../shell"
import "../sale"

/** Selling: categories, tiles and the order beside them. */
PageFrame {
    id: root

    required property SaleModel vm
    readonly property bool portrait: width < height
    readonly property bool strip: Theme.strip(width, height)

    readonly property real rail: strip ? 0 : Theme.railWidth(width)
    readonly property real side: Math.min(Theme.basketWidth(width) * (100 + Theme.textPercent) / 200, width * 0.42)
    /** Something to decide lies over the tiles: what is said goes over the lines, where nothing is pressed. */
    readonly property bool covered: vm.panel !== ""
    readonly property real foot: Math.min(Theme.footHeight, height / 2)

    backs: false
    snackLeft: portrait ? Theme.space16 : covered ? Theme.space8 + (Theme.leftHanded ? 0 : width - side) : Theme.space16 + rail + (Theme.leftHanded ? side : 0)
    snackBottom: covered ? (low ? Theme.space4 : Theme.space16) + basket.footHeight : Theme.space16 + (portrait ? foot : 0)
    snackRoom: portrait ? width - 2 * Theme.space16 : covered ? side - 2 * Theme.space8 : width - side - rail - 2 * Theme.space16
    bar: [
        Search {
            id: search

            Layout.fillWidth: true
            Layout.minimumWidth: Theme.targetMain
            onEdited: text => root.vm.catalogue.search(text)
            onAccepted: text => root.vm.searchEntered(text)
        },
        Badge {
            text: root.vm.pending
        },
        Segmented {
            visible: root.vm.asksDining
            Layout.preferredWidth: Math.min(implicitWidth, root.width / (root.speaks ? 4 : 3))
            name: qsTr("Eat in or take away")
            options: [qsTr("Eat in"), qsTr("Take away")]
            current: root.vm.dining
            onChosen: index => root.vm.chooseDining(index)
        }
    ]
    Keys.onPressed: event => {
        const digit = /^[0-9]$/.test(event.text);
        event.accepted = digit || event.text.toLowerCase() !== event.text.toUpperCase();
        if (event.accepted)
            digit ? root.vm.digit(event.text) : root.beginSearch(event.text);
    }
    Keys.onEscapePressed: root.stepBack()
    Keys.onDeletePressed: root.vm.digit("clear")

    GridLayout {
        anchors.fill: parent
        columns: root.portrait ? 1 : 2
        columnSpacing: 0
        rowSpacing: 0
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            GridLayout {
                anchors.fill: parent
                columns: root.strip ? 1 : 2
                columnSpacing: 0
                rowSpacing: 0
                visible: root.vm.panel === ""

                CategoryRail {
                    Layout.fillWidth: root.strip
                    Layout.fillHeight: !root.strip
                    Layout.preferredWidth: root.rail
                    Layout.preferredHeight: Theme.stripHeight
                    strip: root.strip
                    catalogue: root.vm.catalogue
                    tabs: root.vm.tabs
                    onChosen: row => root.chooseCategory(row)
                }
                ColumnLayout {
                    spacing: 0

                    TileGrid {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        pageWidth: root.width
                        catalogue: root.vm.catalogue
                        onTapped: row => {
                            // Total and Pay lie beneath the keyboard.
                            search.rest();
                            root.vm.tapTile(row);
                        }
                    }
                    Loader {
                        Layout.fillWidth: true
                        active: root.vm.about.isAsked
                        visible: active
                        sourceComponent: AboutBanner {
                            vm: root.vm.about
                        }
                    }
                }
            }
            SalePanel {
                anchors.fill: parent
                active: root.vm.panel === "checkout"
                sourceComponent: Checkout {
                    vm: root.vm.checkout
                    onCount: root.vm.more.drawer.count()
                }
            }
            SalePanel {
                anchors.fill: parent
                active: root.vm.panel === "tabs"
                sourceComponent: HeldOrders {
                    vm: root.vm.tabs
                }
            }
        }
        BasketColumn {
            id: basket

            Layout.fillWidth: root.portrait
            Layout.fillHeight: !root.portrait
            Layout.preferredWidth: root.side
            Layout.preferredHeight: root.foot
            vm: root.vm
            portrait: root.portrait
            low: root.low
            onMore: more.active = true
            onRename: name.active = true
        }
    }
    SaleSheets {
        vm: root.vm
        onGone: root.forceActiveFocus()
    }
    Loader {
        id: more

        active: false
        sourceComponent: MoreSheet {
            vm: root.vm
            notices: root.shell.notices
            Component.onCompleted: open()
            onClosed: {
                more.active = false;
                root.forceActiveFocus();
            }
        }
    }
    Loader {
        id: name

        active: false
        sourceComponent: NameSheet {
            basket: root.vm.basket
            Component.onCompleted: ask()
            onClosed: {
                name.active = false;
                root.forceActiveFocus();
            }
        }
    }
    Connections {
        target: root.vm

        function onSearchCleared(): void {
            search.clear();
        }
        function onPanelChanged(): void {
            if (root.vm.panel === "")
                root.forceActiveFocus();
        }
    }

    function beginSearch(letter: string): void {
        search.text = "";
        search.text = letter;
        search.focusField();
        root.vm.catalogue.search(letter);
    }

    function chooseCategory(row: int): void {
        search.clear();
        search.focus = false;
        root.vm.catalogue.choose(row);
        root.forceActiveFocus();
    }

    function stepBack(): void {
        root.vm.digit("clear");
        root.vm.stepBack();
    }
}
