import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What is not needed every minute. */
Sheet {
    id: root

    required property SaleModel vm
    required property Notices notices

    title: qsTr("More")

    ListRow {
        Layout.fillWidth: true
        visible: root.notices.canUndo
        title: qsTr("Undo the last change")
        iconName: "undo"
        onClicked: root.leave(root.notices.undo)
    }
    ListRow {
        Layout.fillWidth: true
        title: qsTr("Misc item")
        detail: qsTr("Something that is not on the menu")
        iconName: "edit"
        onClicked: root.leave(root.vm.openMisc)
    }
    ListRow {
        Layout.fillWidth: true
        title: qsTr("About a product")
        detail: qsTr("Allergens, sold out and back on sale")
        iconName: "info"
        onClicked: root.leave(root.vm.askAbout)
    }
    ListRow {
        Layout.fillWidth: true
        title: qsTr("Allergy")
        detail: root.vm.basket.allergy !== "" ? root.vm.basket.allergy : qsTr("What a guest must not be given")
        iconName: "warning"
        onClicked: root.leave(root.vm.allergy.open)
    }
    ListRow {
        Layout.fillWidth: true
        visible: root.vm.basket.waiting > 0
        title: qsTr("Call away what waits")
        amount: root.vm.basket.waiting
        iconName: "bell"
        onClicked: root.leave(root.vm.basket.callAway)
    }
    ListRow {
        Layout.fillWidth: true
        enabled: !root.vm.basket.isEmpty
        title: qsTr("Split")
        detail: qsTr("Some of it becomes an order of its own")
        iconName: "split"
        onClicked: root.leave(root.vm.split.open)
    }
    ListRow {
        Layout.fillWidth: true
        enabled: !root.vm.basket.isEmpty
        title: qsTr("Move")
        detail: qsTr("To another table, or together with another order")
        iconName: "table"
        onClicked: root.leave(root.vm.move.open)
    }
    ListRow {
        Layout.fillWidth: true
        title: qsTr("Orders on hold")
        amount: root.vm.tabs.count
        iconName: "hold"
        onClicked: root.leave(root.vm.tabs.open)
    }
    ListRow {
        Layout.fillWidth: true
        title: qsTr("Print the last receipt")
        iconName: "receipt"
        onClicked: root.leave(root.vm.change.print)
    }
    ListRow {
        Layout.fillWidth: true
        title: qsTr("Receipts and refunds")
        iconName: "refund"
        chevron: true
        onClicked: root.leave(root.vm.openHistory)
    }
    ListRow {
        Layout.fillWidth: true
        title: qsTr("Open drawer")
        detail: qsTr("Cash in, cash out, close the day")
        iconName: "drawer"
        chevron: true
        onClicked: root.leave(root.vm.openDrawerPage)
    }
    ListRow {
        Layout.fillWidth: true
        enabled: !root.vm.basket.isEmpty
        title: qsTr("Clear the order")
        iconName: "trash"
        onClicked: root.leave(root.vm.clearOrder)
    }

    function leave(act: var): void {
        root.close();
        act();
    }
}
