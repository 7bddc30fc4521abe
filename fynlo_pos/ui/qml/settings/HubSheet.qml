import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** Before this hub is put in charge: what changes by it, and what does not. */
Sheet {
    id: root

    required property HubChargeModel vm
    readonly property bool asks: root.vm.asks

    title: qsTr("Make this the shop’s hub?")
    text: root.vm.asksText
    primaryText: qsTr("Make this the shop’s hub")
    primaryBusy: root.vm.isBusy
    onPrimary: root.vm.take()
    onClosed: root.vm.leave()
    onAsksChanged: {
        if (!root.asks)
            root.close();
    }
}
