pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The sizes of a product, each with prices and a barcode of its own. */
ColumnLayout {
    id: root

    required property ProductSizesModel vm

    signal ended

    spacing: Theme.space12

    Label {
        Layout.fillWidth: true
        visible: sizes.count > 0
        text: qsTr("Sizes")
        weight: Theme.medium
    }
    Repeater {
        id: sizes

        model: root.vm.rows

        SizeCard {
            required property var model

            Layout.fillWidth: true
            place: model.index
            name: model.name
            nameError: model.nameError
            price: model.price
            priceError: model.priceError
            takeAway: model.takeAway
            takeAwayError: model.takeAwayError
            barcodes: model.barcodes
            barcodesError: model.barcodesError
            onWritten: (what, text) => root.vm.write(model.key, what, text)
            onEnded: root.ended()
            onRemoved: root.vm.remove(model.key)
        }
    }
    Button {
        text: qsTr("Add a size")
        iconName: "plus"
        size: Button.Medium
        onClicked: root.vm.add()
    }
    Label {
        Layout.fillWidth: true
        visible: sizes.count === 0
        text: qsTr("For a product that comes in several: each size has a price of its own.")
        size: Theme.small
        color: Theme.quiet
    }
}
