import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** Half a minute in which touches do nothing: a wet cloth rings nothing up. It ends by itself. */
Sheet {
    id: root

    property int seconds: 0

    title: qsTr("Clean the screen")
    text: qsTr("Touches do nothing for half a minute")
    closable: false

    function begin(): void {
        root.seconds = Theme.cleaningTime;
        root.open();
    }

    // Seen, and not read out each second.
    Label {
        Layout.bottomMargin: Theme.space16
        text: qsTr("%1 s").arg(root.seconds)
        size: Theme.figure
        weight: Theme.bold
        Accessible.ignored: true
    }
    Timer {
        interval: Theme.second
        running: root.opened
        repeat: true
        onTriggered: {
            root.seconds -= 1;
            if (root.seconds === 0)
                root.close();
        }
    }
}
