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
        active: root.vm.allergy.isOpen
        sourceComponent: AllergySheet {
            vm: root.vm.allergy
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    Loader {
        active: root.vm.split.isOpen
        sourceComponent: SplitSheet {
            vm: root.vm.split
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    Loader {
        active: root.vm.move.isOpen
        sourceComponent: MoveSheet {
            vm: root.vm.move
            Component.onCompleted: open()
        }
        onActiveChanged: root.leave(active)
    }
    // Its view model is not loaded with the sale page, so neither is what is drawn of it.
    Loader {
        id: drawer
    }
    Connections {
        target: root.vm.drawer

        function onIsAskedChanged(): void {
            if (root.vm.drawer.isAsked)
                drawer.setSource(Qt.resolvedUrl("../back/DrawerSheet.qml"), {
                    "vm": root.vm.drawer.sheet
                });
            else
                drawer.setSource("");
            root.leave(root.vm.drawer.isAsked);
        }
    }
    Connections {
        target: drawer.item as Sheet

        function onClosed(): void {
            root.vm.drawer.leave();
        }
    }

    function leave(active: bool): void {
        if (!active)
            root.gone();
    }
}
