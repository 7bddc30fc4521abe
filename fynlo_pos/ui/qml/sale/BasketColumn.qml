pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../pages"

/** The order: its number and name, its lines, its total, and what to do with it. */
Rectangle {
    id: root

    required property SaleModel vm
    property bool portrait: false
    property bool low: false
    readonly property CatalogueModel catalogue: root.vm.catalogue
    readonly property bool hasTiles: root.catalogue.hasShelves && (root.catalogue.emptyTitle === "" || root.catalogue.searched !== "" || root.catalogue.current === 0)
    readonly property real footHeight: foot.height
    readonly property int topSpace: root.portrait ? Theme.space4 : 0
    /** All but the lines, which flick. */
    readonly property real least: root.topSpace + head.implicitHeight + (allergy.visible ? allergy.implicitHeight : 0) + foot.implicitHeight

    signal more
    signal rename

    color: Theme.surface
    clip: column.height > height

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.portrait
    }
    Divider {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !root.portrait && !Theme.leftHanded
        vertical: true
    }
    Divider {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: !root.portrait && Theme.leftHanded
        vertical: true
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space12
        // What has no room goes out at the top: never the total and Pay.
        height: Math.max(parent.height - Theme.space12, root.least)
        visible: !root.vm.change.isOpen
        spacing: 0

        BasketHead {
            id: head

            Layout.fillWidth: true
            // A tile above may be flicked down to the edge.
            Layout.topMargin: root.topSpace
            Layout.leftMargin: Theme.space12
            Layout.rightMargin: Theme.space4
            basket: root.vm.basket
            onRename: root.rename()
        }
        BasketLines {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.vm.line.isOpen
            basket: root.vm.basket
            hasTiles: root.hasTiles
            onTouched: row => root.vm.openLine(row)
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: active
            active: root.vm.line.isOpen
            sourceComponent: LinePanel {
                vm: root.vm
            }
        }
        Loader {
            id: allergy

            Layout.fillWidth: true
            Layout.minimumHeight: implicitHeight
            active: root.vm.basket.allergy !== ""
            visible: active && !root.vm.line.isOpen
            sourceComponent: AllergyRow {
                text: root.vm.basket.allergy
                onClicked: root.vm.more.allergy.open()
            }
        }
        BasketFoot {
            id: foot

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space12
            Layout.rightMargin: Theme.space12
            vm: root.vm
            low: root.low
            hasTiles: root.hasTiles
            onMore: root.more()
        }
    }
    Loader {
        anchors.fill: parent
        active: root.vm.change.isOpen
        sourceComponent: Change {
            vm: root.vm.change
        }
    }
}
