import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What all tills of the shop share: what receipts say, VAT, and how orders begin. */
SettingsGrid {
    id: root

    required property ShopModel vm

    Field {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        label: qsTr("Name of the shop")
        text: root.vm.name
        error: root.vm.nameError
        enterName: qsTr("Save")
        onEdited: text => root.vm.write("name", text)
        onAccepted: root.vm.endLine()
        onEditingChanged: {
            if (!editing)
                root.vm.endLine();
        }
    }
    Field {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        label: qsTr("Address")
        text: root.vm.address
        hint: qsTr("Each comma begins a new line of the receipt.")
        enterName: qsTr("Save")
        onEdited: text => root.vm.writeAddress(text)
        onAccepted: root.vm.endLine()
        onEditingChanged: {
            if (!editing)
                root.vm.endLine();
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: Theme.space12

        Setting {
            Layout.fillWidth: true
            text: qsTr("Is the shop registered for VAT?")
            detail: root.vm.isRegistered ? "" : qsTr("Then no screen, receipt or report says a word about it.")
            options: [qsTr("No"), qsTr("Yes")]
            current: root.vm.isRegistered ? 1 : 0
            onChosen: index => root.vm.register(index)
        }
        Field {
            Layout.fillWidth: true
            visible: root.vm.isRegistered
            label: qsTr("VAT number")
            text: root.vm.vatNumber
            hint: qsTr("Printed on every receipt.")
            error: root.vm.vatError
            enterName: qsTr("Save")
            onEdited: text => root.vm.write("vat_number", text)
            onAccepted: root.vm.endLine()
            onEditingChanged: {
                if (!editing)
                    root.vm.endLine();
            }
        }
    }
    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Language of receipts and reports")
        options: root.vm.languages
        current: root.vm.language
        onChosen: index => root.vm.chooseLanguage(index)
    }
    Setting {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("An order begins as")
        options: [qsTr("Eat in"), qsTr("Take away")]
        current: root.vm.dining
        onChosen: index => root.vm.chooseDining(index)
    }
    Switch {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Ask eat in or take away")
        detail: qsTr("Off for a shop where every order is the same.")
        on: root.vm.asksDining
        onChanged: on => root.vm.setAsksDining(on)
    }
    Switch {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Print every receipt")
        detail: qsTr("Off: a receipt prints when the customer asks for it.")
        on: root.vm.printsReceipts
        onChanged: on => root.vm.setPrintsReceipts(on)
    }
    Switch {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: qsTr("Count the drawer blind")
        detail: qsTr("Whoever counts is not told what should be there: not on the screen, not on an X report.")
        on: root.vm.countsBlind
        onChanged: on => root.vm.setCountsBlind(on)
    }
    Field {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        label: qsTr("Last line of the receipt")
        text: root.vm.footer
        placeholder: qsTr("Such as Thank you, see you soon")
        enterName: qsTr("Save")
        onEdited: text => root.vm.write("receipt_footer", text)
        onAccepted: root.vm.endLine()
        onEditingChanged: {
            if (!editing)
                root.vm.endLine();
        }
    }
}
