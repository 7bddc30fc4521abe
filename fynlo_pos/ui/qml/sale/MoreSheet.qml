import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What is not needed every minute. */
Sheet {
    id: root

    required property SaleModel vm
    required property Notices notices

    /** Two rows of it side by side where there is room: all of it is in sight. */
    readonly property bool sideways: width >= Theme.scaled(600)

    title: qsTr("More")
    wide: root.sideways

    GridLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        columns: root.sideways ? 2 : 1
        uniformCellWidths: true
        columnSpacing: Theme.space16
        rowSpacing: 0

        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.notices.canUndo
            title: qsTr("Undo the last change")
            iconName: "undo"
            onClicked: root.leave(root.notices.undo)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Misc item")
            detail: qsTr("Something that has no tile")
            iconName: "edit"
            onClicked: root.leave(root.vm.openMisc)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("About a product")
            detail: qsTr("Allergens, sold out and back on sale")
            iconName: "info"
            onClicked: root.leave(root.vm.about.ask)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Allergy")
            detail: root.vm.basket.allergy !== "" ? root.vm.basket.allergy : qsTr("What a guest must not be given")
            iconName: "warning"
            onClicked: root.leave(root.vm.more.allergy.open)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.vm.basket.waiting > 0
            title: root.vm.basket.waitingText
            amount: root.vm.basket.waiting
            iconName: "bell"
            onClicked: root.leave(root.vm.basket.callAway)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            enabled: !root.vm.basket.isEmpty
            reason: qsTr("Nothing is rung up yet")
            title: qsTr("Bill")
            detail: qsTr("On paper, to be seen before paying")
            iconName: "receipt"
            onClicked: root.leave(root.vm.more.printBill)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            enabled: !root.vm.basket.isEmpty
            reason: qsTr("Nothing is rung up yet")
            title: qsTr("Split")
            detail: qsTr("Some of it becomes an order of its own")
            iconName: "split"
            onClicked: root.leave(root.vm.more.split.open)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            enabled: !root.vm.basket.isEmpty
            reason: qsTr("Nothing is rung up yet")
            title: qsTr("Move")
            detail: qsTr("To another table, or together with another order")
            iconName: "table"
            onClicked: root.leave(root.vm.more.move.open)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Orders on hold")
            amount: root.vm.tabs.count
            iconName: "hold"
            onClicked: root.leave(root.vm.tabs.open)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Print the last receipt")
            iconName: "receipt"
            onClicked: root.leave(root.vm.change.print)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Receipts and refunds")
            iconName: "refund"
            chevron: true
            onClicked: root.leave(root.vm.more.openHistory)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Open drawer")
            detail: qsTr("With a reason, and no money due")
            iconName: "unlock"
            enabled: root.vm.more.drawer.isDayOpen
            reason: qsTr("Start the day first: Menu, Drawer")
            onClicked: root.leave(root.vm.more.drawer.ask)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Drawer")
            detail: qsTr("Cash in, cash out, close the day")
            iconName: "drawer"
            chevron: true
            onClicked: root.leave(root.vm.more.drawer.openPage)
        }
        ListRow {
            Layout.fillWidth: true
            Layout.fillHeight: true
            enabled: !root.vm.basket.isEmpty
            reason: qsTr("Nothing is rung up yet")
            title: qsTr("Clear the order")
            iconName: "trash"
            onClicked: root.leave(root.vm.clearOrder)
        }
    }

    function leave(act: var): void {
        root.close();
        act();
    }
}
