pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What the order comes to, and what to do with it. Pay is bottom right, always. */
ColumnLayout {
    id: root

    required property SaleModel vm
    readonly property BasketModel basket: root.vm.basket
    /** A line is open above: the total and Pay are all that stays. */
    readonly property bool brief: root.vm.line.isOpen
    readonly property bool paying: root.vm.panel === "checkout"
    property bool hasTiles: true
    /** There is room for what is needed to be paid, and for little else. */
    property bool low: false
    readonly property string noLines: qsTr("No items")

    signal more

    spacing: Theme.space8

    // The lines flick under it: without an edge the last of them reads as one with the sums.
    Divider {
        Layout.fillWidth: true
        visible: !root.brief
    }
    FigureRow {
        Layout.fillWidth: true
        visible: text !== "" && !root.brief
        text: root.basket.discountText
        amount: root.basket.discount
    }
    FigureRow {
        Layout.fillWidth: true
        visible: text !== "" && !root.brief && !root.low
        text: root.basket.vatText
        amount: root.basket.vat
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space8

        Label {
            text: qsTr("Total")
            size: Theme.heading
            weight: Theme.bold
        }
        Amount {
            Layout.fillWidth: true
            lone: true
            text: root.basket.total
            size: root.low ? Theme.figure : Theme.total
            weight: Theme.bold
            Accessible.name: qsTr("Total %1").arg(root.basket.total)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        visible: !root.brief
        uniformCellSizes: true
        spacing: Theme.space8

        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            size: Button.Medium
            text: qsTr("Hold")
            enabled: root.basket.canHold
            reason: root.noLines
            showsReason: !root.low
            onClicked: root.vm.hold()
        }
        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftPadding: Theme.space8
            rightPadding: Theme.space8
            size: Button.Medium
            text: qsTr("Discount")
            enabled: !root.basket.isEmpty
            reason: root.noLines
            showsReason: !root.low
            onClicked: root.vm.discountOrder()
        }
        Button {
            Layout.fillWidth: true
            Layout.fillHeight: true
            size: Button.Medium
            text: qsTr("More")
            onClicked: root.more()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.space8

        Loader {
            Layout.fillHeight: true
            active: root.basket.hasKitchen
            visible: active && !root.brief
            sourceComponent: Button {
                size: Button.Large
                text: qsTr("Send")
                amount: root.basket.unsent > 0 ? root.basket.unsent : ""
                accessibleName: qsTr("Send to the kitchen, %1 new").arg(root.basket.unsent)
                reason: root.paying ? qsTr("Paying sends it") : root.basket.isEmpty ? root.noLines : qsTr("All sent")
                enabled: root.basket.unsent > 0 && !root.basket.isHolding && !root.paying
                onClicked: root.vm.send()
            }
        }
        Button {
            Layout.fillWidth: true
            size: Button.Large
            kind: Button.Primary
            text: qsTr("Pay")
            amount: root.basket.total
            enabled: !root.basket.isEmpty && !root.paying && root.vm.stale.notPaid === ""
            reason: root.paying ? qsTr("Choose how it is paid") : root.vm.stale.notPaid !== "" ? root.vm.stale.notPaid : root.hasTiles ? qsTr("Touch a tile first") : qsTr("No products here yet")
            onClicked: root.vm.pay()
        }
    }
}
