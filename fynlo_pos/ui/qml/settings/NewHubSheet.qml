import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Before a hub is begun on this till: what becomes of the others, and of the old machine. */
Sheet {
    id: root

    required property NewHubModel vm
    readonly property bool asks: root.vm.asks

    title: qsTr("Begin a hub on this till?")
    text: qsTr("From then on this till holds the shop’s terminals together: leave it on while the shop is open. At each other till choose Come over to another hub, with the address that is shown here; kitchen screens and boards are added again. What the old machine sold and had not sent stays on it. If it comes back, have it come over too, and its sales come with it.")
    closable: !root.vm.isBusy
    primaryText: qsTr("Begin a hub on this till")
    primaryBusy: root.vm.isBusy
    onPrimary: root.vm.start()
    onClosed: root.vm.leave()
    onAsksChanged: {
        if (!root.asks)
            root.close();
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
