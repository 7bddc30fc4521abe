import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Something that is not on the menu. */
Sheet {
    id: root

    required property MiscModel vm

    /** In a low window the keys stand beside what it is: none of them is out of sight. */
    readonly property bool sideways: height < Theme.scaled(640) && width >= Theme.scaled(620)

    wide: root.sideways
    title: qsTr("Misc item")
    amount: root.vm.price
    primaryText: qsTr("Add")
    primaryAmount: root.vm.price
    primaryEnabled: root.vm.canAdd
    primaryReason: qsTr("Key in its price")
    onPrimary: root.vm.add()
    onClosed: root.vm.close()

    GridLayout {
        Layout.fillWidth: true
        columns: root.sideways ? 2 : 1
        uniformCellWidths: root.sideways
        columnSpacing: Theme.space24
        rowSpacing: Theme.space12

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space12

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
        }
        Keypad {
            Layout.fillWidth: true
            focus: true
            kind: Keypad.Money
            onKey: k => root.vm.key(k)
        }
    }
}
