pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Where the order goes: another table, or together with another order. */
Sheet {
    id: root

    required property MoveModel vm

    title: qsTr("Move")
    primaryText: root.vm.table !== "" && table.typed.trim() === "" ? qsTr("At no table") : qsTr("Move to this table")
    primaryEnabled: table.typed.trim() !== root.vm.table
    primaryReason: root.vm.table === "" ? qsTr("Name the table") : qsTr("It sits there already")
    onPrimary: root.vm.toTable(table.typed)
    onClosed: root.vm.close()

    Field {
        id: table

        Layout.fillWidth: true
        label: qsTr("Table")
        placeholder: qsTr("Such as Table 4")
        text: root.vm.table
        enterName: qsTr("Save")
        maximumLength: 40
        onAccepted: text => root.vm.toTable(text)
    }
    Label {
        Layout.fillWidth: true
        visible: root.vm.others.length > 0
        text: qsTr("Or together with another order")
        weight: Theme.bold
    }
    Repeater {
        model: root.vm.others

        ListRow {
            required property var modelData

            Layout.fillWidth: true
            title: modelData.title
            amount: modelData.amount
            chevron: true
            onClicked: root.vm.toOrder(modelData.key)
        }
    }
}
