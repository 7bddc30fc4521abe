pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The lines of a product's form: its words, prices, place, sizes and choices. */
ColumnLayout {
    id: root

    required property ProductEditorModel vm
    /** Two lines stand beside each other. */
    readonly property bool paired: width >= Theme.scaled(480)

    function begin(): void {
        name.focusField();
    }

    spacing: Theme.space24

    SavedField {
        id: name

        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.vm.name
        hint: root.vm.whyNot
        onEdited: text => root.vm.write("name", text)
        onEnded: root.vm.endLine()
    }
    GridLayout {
        Layout.fillWidth: true
        visible: !root.vm.hasSizes
        columns: root.paired ? 2 : 1
        columnSpacing: Theme.space16
        rowSpacing: Theme.space24
        uniformCellWidths: root.paired

        SavedField {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Price")
            text: root.vm.price
            entry: Field.Money
            error: root.vm.priceError
            onEdited: text => root.vm.write("price", text)
            onEnded: root.vm.endLine()
        }
        SavedField {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Take-away price")
            text: root.vm.takeAway
            entry: Field.Money
            hint: qsTr("Empty: the same.")
            error: root.vm.takeAwayError
            onEdited: text => root.vm.write("take_away", text)
            onEnded: root.vm.endLine()
        }
    }
    SizesFields {
        Layout.fillWidth: true
        vm: root.vm.sizes
        onEnded: root.vm.endLine()
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: groups.count > 0
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("Choices asked for")
            weight: Theme.medium
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space8

            Repeater {
                id: groups

                model: root.vm.groups.rows

                Chip {
                    required property var model

                    text: model.title
                    chosen: model.isAsked
                    onClicked: root.vm.groups.ask(model.key, !model.isAsked)
                }
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.paired ? 2 : 1
        columnSpacing: Theme.space16
        rowSpacing: Theme.space24
        uniformCellWidths: root.paired

        Setting {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            text: qsTr("Category")
            options: root.vm.categories
            current: root.vm.category
            onChosen: index => root.vm.chooseCategory(index)
        }
        Setting {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            visible: options.length > 0
            text: qsTr("VAT")
            options: root.vm.taxClasses
            current: root.vm.taxClass
            onChosen: index => root.vm.chooseTaxClass(index)
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.paired ? 2 : 1
        columnSpacing: Theme.space16
        rowSpacing: Theme.space24
        uniformCellWidths: root.paired

        SavedField {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Barcode")
            text: root.vm.barcodes
            hint: qsTr("Scan it here. Several are parted by spaces.")
            error: root.vm.barcodesError
            takesCode: true
            onEdited: text => root.vm.write("barcodes", text)
            onEnded: root.vm.endLine()
        }
        SavedField {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Kitchen name")
            text: root.vm.kitchenName
            hint: qsTr("On the order chit. Empty: the same.")
            onEdited: text => root.vm.write("kitchen_name", text)
            onEnded: root.vm.endLine()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: makers.count > 0
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("Made at")
            weight: Theme.medium
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space8

            Repeater {
                id: makers

                model: root.vm.madeAt.rows

                Chip {
                    required property var model

                    text: model.title
                    chosen: model.isNamed
                    onClicked: root.vm.madeAt.name(model.key, !model.isNamed)
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.madeAt.words
            color: Theme.quiet
        }
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
        Layout.bottomMargin: Theme.targetMain
        text: qsTr("For sale")
        options: [qsTr("On sale"), qsTr("Sold out until tomorrow"), qsTr("Sold out until I say")]
        current: root.vm.soldOut
        onChosen: index => root.vm.chooseSoldOut(index)
    }
}
