pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till
import "../back"

/** The sheets over the sale page; each is made when it is asked for. */
Item {
    id: root

    required property SaleModel vm

    signal gone

    Loader {
        active: root.vm.modifiers.isOpen
        sourceComponent: ModifiersSheet {
            vm: root.vm.modifiers
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    Loader {
        active: root.vm.moneyOff.isOpen
        sourceComponent: MoneyOffSheet {
            vm: root.vm.moneyOff
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    Loader {
        active: root.vm.product.isKnown
        sourceComponent: ProductSheet {
            vm: root.vm.product
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    Loader {
        active: root.vm.misc.isOpen
        sourceComponent: MiscSheet {
            vm: root.vm.misc
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }

    Loader {
        active: root.vm.more.allergy.isOpen
        sourceComponent: AllergySheet {
            vm: root.vm.more.allergy
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    Loader {
        active: root.vm.more.split.isOpen
        sourceComponent: SplitSheet {
            vm: root.vm.more.split
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    Loader {
        active: root.vm.more.move.isOpen
        sourceComponent: MoveSheet {
            vm: root.vm.more.move
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    // Its view model is not loaded with the sale page, so neither is what is drawn of it.
    Loader {
        id: drawer
    }
    Connections {
        target: root.vm.more.drawer

        function onIsAskedChanged(): void {
            if (root.vm.more.drawer.isAsked)
                drawer.setSource(Qt.resolvedUrl("../back/DrawerSheet.qml"), {
                    "vm": root.vm.more.drawer.sheet
                });
            else
                drawer.setSource("");
            root.leave(root.vm.more.drawer.isAsked);
        }
    }
    Connections {
        target: drawer.item as Sheet

        function onClosed(): void {
            root.vm.more.drawer.leave();
        }
    }

    function leave(active: bool): void {
        if (!active)
            root.gone();
    }
}
