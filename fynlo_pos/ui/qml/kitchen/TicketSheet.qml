import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What else can be done with one order. */
Sheet {
    id: root

    required property BoardModel vm
    property string key: ""
    property bool rushed: false

    ListRow {
        Layout.fillWidth: true
        title: root.rushed ? qsTr("Back in its place") : qsTr("Make it first")
        detail: root.rushed ? qsTr("It stands among the others again") : qsTr("It goes before the others, at every station")
        iconName: "up"
        onClicked: {
            root.close();
            root.vm.rush(root.key);
        }
    }

    function ask(key: string, number: string, rushed: bool): void {
        root.key = key;
        root.title = number;
        root.rushed = rushed;
        root.open();
    }
}
