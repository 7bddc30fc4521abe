import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Something that is not on the menu. */
Sheet {
    id: root

    required property MiscModel vm

    title: qsTr("Misc item")
    amount: root.vm.price
    primaryText: qsTr("Add")
    primaryAmount: root.vm.price
    primaryEnabled: root.vm.canAdd
    onPrimary: root.vm.add()
    onClosed: root.vm.close()

    Field {
        Layout.fillWidth: true
        label: qsTr("Name")
        placeholder: qsTr("Misc item")
        text: root.vm.name
        maximumLength: 60
        onEdited: text => root.vm.setName(text)
    }
    Label {
        visible: taxes.visible
        text: qsTr("VAT")
        weight: Theme.bold
    }
    Segmented {
        id: taxes

        Layout.fillWidth: true
        visible: options.length > 1
        name: qsTr("VAT")
        options: root.vm.taxClasses
        current: root.vm.taxClass
        onChosen: index => root.vm.setTaxClass(index)
    }
    Keypad {
        Layout.fillWidth: true
        focus: true
        kind: Keypad.Money
        onKey: k => root.vm.key(k)
    }
}
