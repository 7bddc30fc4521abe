import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** One product: what it is called, what it costs, where it stands. */
Sheet {
    id: root

    required property ProductListModel vm

    title: root.vm.title
    wide: true
    closable: !root.vm.isBusy
    primaryText: qsTr("Save")
    primaryEnabled: root.vm.canSave || root.vm.isBusy
    primaryBusy: root.vm.isBusy
    primaryReason: root.vm.whyNot
    secondaryText: root.vm.canArchive ? qsTr("Take off the menu") : ""
    onPrimary: root.vm.save()
    onSecondary: root.vm.archive()
    onClosed: root.vm.close()

    Connections {
        target: root.vm

        function onIsOpenChanged(): void {
            if (root.vm.isOpen)
                root.open();
            else
                root.close();
        }
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.vm.name
        onEdited: text => root.vm.writeName(text)
        onAccepted: price.focusField()
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.width >= Theme.scaled(600) ? 2 : 1
        columnSpacing: Theme.space16
        rowSpacing: Theme.space12
        uniformCellWidths: columns > 1

        Field {
            id: price

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Price")
            text: root.vm.price
            entry: Field.Money
            enabled: !root.vm.hasSizes
            hint: root.vm.hasSizes ? qsTr("Its sizes have prices of their own.") : ""
            error: root.vm.priceError
            onEdited: text => root.vm.write("price", text)
            onAccepted: takeAway.focusField()
        }
        Field {
            id: takeAway

            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Take-away price")
            text: root.vm.takeAway
            entry: Field.Money
            enabled: !root.vm.hasSizes
            hint: qsTr("Empty: the same.")
            error: root.vm.takeAwayError
            onEdited: text => root.vm.write("take_away", text)
            onAccepted: codes.focusField()
        }
    }
    Setting {
        Layout.fillWidth: true
        text: qsTr("Category")
        options: root.vm.shelves
        current: root.vm.category
        onChosen: index => root.vm.chooseCategory(index)
    }
    Setting {
        Layout.fillWidth: true
        visible: options.length > 0
        text: qsTr("VAT")
        options: root.vm.taxClasses
        current: root.vm.taxClass
        onChosen: index => root.vm.chooseTaxClass(index)
    }
    Field {
        id: codes

        Layout.fillWidth: true
        label: qsTr("Barcode")
        text: root.vm.barcodes
        hint: qsTr("Scan it here. Several are parted by spaces.")
        error: root.vm.barcodesError
        takesCode: true
        enterName: qsTr("Save")
        onEdited: text => root.vm.write("barcodes", text)
        onAccepted: text => root.vm.write("barcodes", text)
    }
    Switch {
        Layout.fillWidth: true
        text: qsTr("Favourite")
        detail: qsTr("Shown on the first page of the tiles too.")
        on: root.vm.isFavourite
        onChanged: on => root.vm.setFavourite(on)
    }
    Setting {
        Layout.fillWidth: true
        text: qsTr("For sale")
        options: [qsTr("On sale"), qsTr("Sold out until tomorrow"), qsTr("Sold out until I say")]
        current: root.vm.soldOut
        onChosen: index => root.vm.chooseSoldOut(index)
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.trouble
        color: Theme.stop
        weight: Theme.medium
        Accessible.role: Accessible.AlertMessage
    }
}
