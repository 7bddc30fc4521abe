pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Where the shop's new hub is: found on this network, or typed as its till shows it. */
Sheet {
    id: root

    required property NewHubModel vm
    readonly property bool isOpen: root.vm.isOpen

    title: qsTr("Come over to another hub")
    text: qsTr("For a shop whose hub was begun anew at another till. That till shows its address under Settings, Terminals. This till stays the one it is, with all it has sold.")
    closable: !root.vm.isBusy
    primaryText: qsTr("Come over")
    primaryEnabled: root.vm.canCome
    primaryBusy: root.vm.isBusy
    onPrimary: root.vm.comeOver()
    onClosed: root.vm.leave()
    onIsOpenChanged: {
        if (!root.isOpen)
            root.close();
    }

    Repeater {
        model: root.vm.found

        ListRow {
            required property var modelData

            Layout.fillWidth: true
            title: modelData.name
            detail: modelData.address
            onClicked: root.vm.writeAddress(modelData.address)
        }
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("Address")
        text: root.vm.address
        onEdited: text => root.vm.writeAddress(text)
        onAccepted: letters.focusField()
    }
    Field {
        id: letters

        Layout.fillWidth: true
        label: qsTr("Its letters, if they are asked for")
        text: root.vm.letters
        enterName: qsTr("Come over")
        onEdited: text => root.vm.writeLetters(text)
        onAccepted: root.vm.comeOver()
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.progress
        color: Theme.quiet
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
