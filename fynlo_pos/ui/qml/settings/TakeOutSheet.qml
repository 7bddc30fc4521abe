import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** Before a terminal is taken out: which one, and what becomes of its sales. */
Sheet {
    id: root

    required property TakingOutModel vm
    readonly property bool asks: root.vm.title !== ""

    title: root.vm.title
    text: root.vm.text
    primaryText: root.vm.button
    primaryKind: Button.Danger
    primaryBusy: root.vm.isBusy
    onPrimary: root.vm.takeOut()
    onClosed: root.vm.keep()
    onAsksChanged: {
        if (!root.asks)
            root.close();
    }
}
