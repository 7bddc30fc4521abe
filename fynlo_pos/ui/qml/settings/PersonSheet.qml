import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** One person: name, PIN, whether they manage. */
Sheet {
    id: root

    required property PeopleModel vm

    title: root.vm.title
    closable: !root.vm.isBusy
    primaryText: qsTr("Save")
    primaryEnabled: root.vm.canSave || root.vm.isBusy
    primaryBusy: root.vm.isBusy
    primaryReason: root.vm.whyNot
    secondaryText: root.vm.canArchive ? qsTr("Take off the list") : ""
    onPrimary: root.vm.save()
    onSecondary: root.vm.archive()
    onClosed: root.vm.close()

    Connections {
        target: root.vm

        function onIsOpenChanged(): void {
            if (!root.vm.isOpen)
                root.close();
        }
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.vm.name
        onEdited: text => root.vm.writeName(text)
        onAccepted: pin.focusField()
    }
    Field {
        id: pin

        Layout.fillWidth: true
        label: root.vm.isNew ? qsTr("PIN") : qsTr("New PIN")
        text: root.vm.pin
        entry: Field.Secret
        hint: root.vm.pinHint
        error: root.vm.pinError
        maximumLength: 8
        enterName: qsTr("Save")
        onEdited: text => root.vm.writePin(text)
        onAccepted: root.vm.save()
    }
    Switch {
        Layout.fillWidth: true
        text: qsTr("Manager")
        detail: qsTr("May change the shop, its products and its people.")
        on: root.vm.isManager
        enabled: root.vm.whyManager === ""
        reason: root.vm.whyManager
        onChanged: on => root.vm.setManager(on)
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
