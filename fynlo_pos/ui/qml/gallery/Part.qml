import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A titled group of examples that wraps. */
ColumnLayout {
    id: root

    default property alias content: flow.data
    property string title: ""

    Layout.fillWidth: true
    spacing: Theme.space8

    Label {
        Layout.fillWidth: true
        text: root.title
        size: Theme.heading
        weight: Theme.bold
    }
    Flow {
        id: flow

        Layout.fillWidth: true
        spacing: Theme.space12
    }
}
