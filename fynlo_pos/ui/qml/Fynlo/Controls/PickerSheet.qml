pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** What a `Picker` opens. */
Sheet {
    id: root

    property list<string> options
    /** A second line for each. */
    property list<string> details
    property int current: -1
    property bool searchable: false
    property string sought: ""

    signal chosen(int index)

    onClosed: root.sought = ""

    Search {
        Layout.fillWidth: true
        visible: root.searchable
        placeholder: qsTr("Search")
        text: root.sought
        onEdited: text => root.sought = text
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space16
        spacing: 0

        Repeater {
            model: root.options

            ListRow {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                title: modelData
                detail: root.details[index] ?? ""
                chosen: root.current === index
                mark: chosen ? "check" : ""
                divided: index < root.options.length - 1
                visible: root.sought === "" || modelData.toLowerCase().includes(root.sought.toLowerCase())
                Accessible.role: Accessible.RadioButton
                onClicked: {
                    root.chosen(index);
                    root.close();
                }
            }
        }
    }
}
