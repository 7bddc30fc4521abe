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
    primaryText: qsTr("Save")
    onPrimary: root.vm.toTable(table.typed)
    onClosed: root.vm.close()

    Field {
        id: table

        Layout.fillWidth: true
        label: qsTr("Table")
        placeholder: qsTr("Table 4")
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
