pragma ComponentBehavior: Bound
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
    property var courses: []

    ListRow {
        Layout.fillWidth: true
        Layout.bottomMargin: root.courses.length > 0 ? 0 : Theme.space16
        title: root.rushed ? qsTr("Back in its place") : qsTr("Make it first")
        detail: root.rushed ? qsTr("It stands among the others again") : qsTr("It goes before the others, at every station")
        iconName: "up"
        onClicked: {
            root.close();
            root.vm.rush(root.key);
        }
    }

    Repeater {
        model: root.courses

        ListRow {
            required property int index
            required property var modelData

            Layout.fillWidth: true
            Layout.bottomMargin: index < root.courses.length - 1 ? 0 : Theme.space16
            title: modelData.waits ? qsTr("%1: make it now").arg(modelData.name) : qsTr("%1: let it wait").arg(modelData.name)
            detail: modelData.waits ? qsTr("It waits to be called away") : qsTr("It stands at the end of the ticket until it is called away")
            iconName: modelData.waits ? "bell" : "clock"
            onClicked: {
                root.close();
                root.vm.setCourse(root.key, modelData.course, !modelData.waits);
            }
        }
    }

    function ask(key: string, number: string, rushed: bool, courses: var): void {
        root.key = key;
        root.title = number;
        root.rushed = rushed;
        root.courses = courses;
        root.open();
    }
}
